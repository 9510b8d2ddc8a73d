import { NOT_ALLOWED_TODAY_LIST } from '@almoner/domain/not-allowed-today';
import { getRouteApi } from '@tanstack/react-router';
import type { ListCells } from '../../../components/lists/list-columns.js';
import { ListView } from '../../../components/lists/list-view.js';
import { IllustrativeMark } from '../../../components/messages.js';
import { Loaded, PageHeading, Permitted } from '../../../components/page.js';
import {
  EarlierRules,
  OtherRules,
} from '../../../features/not-allowed-today/components/earlier-rules.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import {
  getNotAllowedTodayByRule,
  listNotAllowedToday,
} from '../../../lib/api/generated/sdk.gen.js';
import type { ListNotAllowedTodayResponse } from '../../../lib/api/generated/types.gen.js';
import { RecordLink } from '../home/record-link.js';

const route = getRouteApi('/signed-in/not-allowed-today');

const CELLS: ListCells<
  typeof NOT_ALLOWED_TODAY_LIST,
  ListNotAllowedTodayResponse['items'][number]
> = {
  record: (item) => (
    <>
      <RecordLink item={item} words={item.reference} />
      {item.illustrative && <IllustrativeMark />}
    </>
  ),
};

/** What was done before a rule and stays, although the rules of today would refuse it. */
export function NotAllowedTodayPage() {
  const address = route.useSearch();
  return (
    <>
      <PageHeading title="What would not be allowed today" />
      <Permitted permission="not-allowed-today.read">
        <p>
          A rule applies from the day it begins. What was done before stays as it is, and is listed
          here where the rules of today would refuse it: nothing has to be undone, but an auditor
          may ask about it.
        </p>
        <Loaded query={apiQuery(getNotAllowedTodayByRule)}>
          {(found) => (
            <>
              <EarlierRules rules={found.rules} />
              <OtherRules {...found} />
            </>
          )}
        </Loaded>
        <h2>The records</h2>
        <ListView
          list={NOT_ALLOWED_TODAY_LIST}
          address={address}
          requests={{ list: listNotAllowedToday }}
          cells={CELLS}
          filtered
          none="Nothing: the rules of today would allow every record."
        />
      </Permitted>
    </>
  );
}
