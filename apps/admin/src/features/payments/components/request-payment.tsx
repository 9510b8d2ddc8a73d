import { useEffect, useId, useRef, useState } from 'react';
import { Button, ButtonGroup } from '../../../components/buttons.js';
import { TextArea } from '../../../components/fields.js';
import { ErrorSummary } from '../../../components/form.js';
import { FormDateField } from '../../../components/typed-fields.js';
import type { CommandAnswer } from '../../../lib/command-answers.js';
import { type ProblemForm, useProblemForm } from '../../../lib/forms/use-problem-form.js';
import { useNotices } from '../../../lib/notices.js';
import { dateText } from '../../../lib/formatters.js';
import type { PaymentBasis, RequestBody } from '../payments-types.js';

interface RequestValues {
  statementOfNeed: string;
  coversFrom: string;
  coversTo: string;
  earlyReason: string;
  overlapReason: string;
}

/** The reasons that the rules ask for; one that is empty is not sent. */
export function reasonsOf({
  earlyReason,
  overlapReason,
}: Pick<RequestValues, 'earlyReason' | 'overlapReason'>) {
  return {
    ...(earlyReason.trim() === '' ? {} : { earlyReason }),
    ...(overlapReason.trim() === '' ? {} : { overlapReason }),
  };
}

function Fields({ form, basis }: { form: ProblemForm<RequestValues>; basis: PaymentBasis }) {
  const overlapAsked =
    basis.coveredTwiceBy.length > 0 || form.formState.errors.overlapReason !== undefined;
  return (
    <>
      <TextArea
        label="Statement of need"
        hint="Why the organisation needs this money now."
        rows={3}
        {...form.field('statementOfNeed', 'Enter the statement of need')}
      />
      <FormDateField
        control={form.control}
        name="coversFrom"
        label="First day that it pays for"
        hint="The payment covers what is needed in these days, a quarter at most as a rule."
      />
      <FormDateField control={form.control} name="coversTo" label="Last day that it pays for" />
      {basis.early && (
        <TextArea
          label="Why can it not wait?"
          hint={`It is due on ${dateText(basis.dueOn)}, more than ${basis.earlyPaymentDays} days from now.`}
          rows={3}
          {...form.field('earlyReason', 'Say why this cannot wait')}
        />
      )}
      {overlapAsked && (
        <TextArea
          label="Why are days paid twice?"
          hint="Another payment of this award covers some of these days."
          rows={3}
          {...form.field('overlapReason')}
        />
      )}
    </>
  );
}

interface RequestProps {
  /** Whether the reader may request it; null where the page should not offer it. */
  readonly answer: CommandAnswer | null;
  /** The words of the button, the question, its answer, and the message once it is done. */
  readonly words: {
    readonly button: string;
    readonly title: string;
    readonly confirm: string;
    readonly done: string;
  };
  readonly basis: PaymentBasis;
  /** What the organisation said already; absent without a claim. */
  readonly said?: Partial<RequestValues>;
  readonly send: (body: RequestBody, key: string) => Promise<unknown>;
}

function RequestForm({
  words,
  basis,
  said,
  send,
  onClose,
}: RequestProps & { onClose: () => void }) {
  const { notify } = useNotices();
  const titleId = useId();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const form = useProblemForm<RequestValues, unknown>({
    defaultValues: {
      statementOfNeed: '',
      coversFrom: basis.coversFrom,
      coversTo: basis.coversTo,
      earlyReason: '',
      overlapReason: '',
      ...said,
    },
    send: ({ statementOfNeed, coversFrom, coversTo, ...reasons }, key) =>
      send({ statementOfNeed, coversFrom, coversTo, ...reasonsOf(reasons) }, key),
    onSent: () => {
      notify(words.done);
      onClose();
    },
  });
  return (
    <form
      className="al_action__confirm"
      aria-labelledby={titleId}
      onSubmit={(event) => void form.submit(event)}
      noValidate
    >
      <ErrorSummary lines={form.summary} />
      <h3 className="al_action__title" id={titleId} ref={title} tabIndex={-1}>
        {words.title}
      </h3>
      <p>Another person has to approve it, and a third person has to release it.</p>
      <Fields form={form} basis={basis} />
      <ButtonGroup>
        <Button type="submit" pending={form.pending}>
          {words.confirm}
        </Button>
        <Button kind="secondary" onClick={onClose}>
          Cancel
        </Button>
      </ButtonGroup>
    </form>
  );
}

/**
 * Requests the payment, alone or by taking up a claim: the need, the days it pays for, and reasons where the rules ask for
 * them.
 */
export function RequestPayment(props: RequestProps) {
  const [open, setOpen] = useState(false);
  const { answer, words } = props;
  if (!answer && !open) return null;
  return (
    <div className="al_action">
      {answer && (
        <Button
          reason={answer.allowed ? null : answer.reason}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {words.button}
        </Button>
      )}
      {open && <RequestForm {...props} onClose={() => setOpen(false)} />}
    </div>
  );
}
