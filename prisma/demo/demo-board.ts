import type { Background } from '@/lib/protocol/backgrounds';
import type { Color } from '@/lib/protocol/colors';

export const DEMO_NAMES = ['ana', 'bo', 'chi', 'dev'] as const;
export type DemoName = (typeof DEMO_NAMES)[number];

/** A board as its content files write it. Times are hours from the moment of planning; `@ana` in a text mentions Ana. */
export interface DemoBoard {
  readonly title: string;
  readonly description: string;
  readonly color: Color;
  readonly background?: Background;
  readonly labels: readonly DemoLabel[];
  readonly lists: readonly DemoList[];
}

export interface DemoLabel {
  readonly key: string;
  readonly name: string;
  readonly color: Color;
}

export interface DemoList {
  readonly title: string;
  readonly wipLimit?: number;
  readonly cards: readonly DemoCard[];
}

export interface DemoCard {
  readonly title: string;
  readonly by: DemoName;
  readonly daysOld: number;
  readonly description?: string;
  readonly labels?: readonly string[];
  readonly people?: readonly DemoName[];
  /** Hours until it starts or is due; negative is past. Rounded to full hours. */
  readonly startsInHours?: number;
  readonly dueInHours?: number;
  readonly done?: boolean;
  readonly isArchived?: boolean;
  readonly cover?: Color;
  readonly checklists?: readonly DemoChecklist[];
  readonly comments?: readonly DemoComment[];
  readonly links?: readonly DemoLink[];
}

/** What is done comes first. */
export interface DemoChecklist {
  readonly title: string;
  readonly done: readonly string[];
  readonly open: readonly string[];
}

export interface DemoComment {
  readonly by: DemoName;
  readonly hoursAgo: number;
  readonly text: string;
}

export interface DemoLink {
  readonly name: string;
  readonly url: string;
}
