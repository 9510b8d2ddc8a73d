import { Module, type DynamicModule } from '@nestjs/common';
import type { WorkItem } from '../../platform/work-items/work-item.js';
import { HomeController } from './home.controller.js';
import { HomeQueries, WORK_ITEMS } from './home.queries.js';

@Module({ controllers: [HomeController], providers: [HomeQueries] })
export class HomeModule {
  /** The home page, made from the work items that the features declare. */
  static collecting(
    features: readonly { readonly workItems?: readonly WorkItem[] }[],
  ): DynamicModule {
    const workItems = features.flatMap((feature) => feature.workItems ?? []);
    const inOrder = workItems.toSorted((one, other) => one.place - other.place);
    return { module: HomeModule, providers: [{ provide: WORK_ITEMS, useValue: inOrder }] };
  }
}
