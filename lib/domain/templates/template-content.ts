import type { Color } from '@/lib/protocol/colors';

/** A card of a template. */
export interface TemplateCard {
  readonly title: string;
  readonly description?: string;
  /** Names of the template's labels. */
  readonly labels?: readonly string[];
  /** Steps of the one checklist that it has. */
  readonly steps?: readonly string[];
  readonly dueInDays?: number;
}

export interface TemplateList {
  readonly title: string;
  readonly wipLimit?: number;
  readonly cards: readonly TemplateCard[];
}

/** What a board made from a template holds at first. */
export interface TemplateContent {
  readonly labels: readonly { readonly name: string; readonly color: Color }[];
  readonly lists: readonly TemplateList[];
}
