import type { Visibility } from '@/lib/protocol/roles';
import type { PlannedBoardFields } from './import-plan';
import { splitLongText } from './plan-long-texts';
import { keepText, type Planning, planTitle } from './planning';
import { translateColor } from './trello-colors';
import type { TrelloExport } from './trello-export';

export interface PlannedBoard {
  readonly board: Omit<PlannedBoardFields, 'lastCardNumber'>;
  /** What did not fit: the full title, the rest of the description. */
  readonly cutTexts: readonly string[];
}

/** The board itself: new today, and open even if it was closed in Trello, for who imports a board wants to see it. */
export function planBoard(trello: TrelloExport, visibility: Visibility, planning: Planning): PlannedBoard {
  const { tally, now, newId } = planning;
  const { title, full } = planTitle(trello.name, tally);
  if (full !== null) tally.add('board_names_cut');
  const text = keepText(trello.desc, tally);
  const [description = '', ...rest] = splitLongText(text);
  if (rest.length > 0) tally.add('board_description_cut');
  if (trello.closed) tally.add('board_reopened');
  const background = translateColor(trello.prefs?.background);
  const color = trello.prefs?.background && background.loss !== 'unknown' ? background.color : 'blue';
  return {
    board: {
      id: newId(),
      title,
      description,
      color,
      background: 'plain',
      visibility,
      archivedAt: null,
      createdAt: now,
    },
    cutTexts: [full ?? '', rest.join('')].filter((cut) => cut !== ''),
  };
}
