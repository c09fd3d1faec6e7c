import type { BoardIntent } from '@/lib/protocol/intents/board-intents';
import type { CardIntent } from '@/lib/protocol/intents/card-intents';
import { assertNever } from '../assert-never';
import type { Changes } from '../by-id';
import { planListCopyIntent } from '../copy/plan-list-copy-intent';
import type { Actor } from '../intents/actor';
import { planned, refused } from '../plan';
import { neighbourhoodOf } from '../position';
import { planLeaving } from '../transfer/plan-leaving';
import { planUndo } from '../undo/plan-undo';
import type { BoardState } from './board-state';
import { type BoardFields, planBoardArchive, planBoardRestore, planBoardUpdate } from './plan-board-change';
import { type BoardIntentPlan, planCardIntent } from './plan-card-intent';
import { planCardsIntent } from './plan-cards-intent';
import { planLabelCreate, planLabelDelete, planLabelUpdate } from './plan-label-change';
import { planListArchive, planListDelete, planListMove, planListRestore, planListUpdate } from './plan-list-change';
import { planListCreate } from './plan-list-create';
import { planPersonIntent } from './plan-person-intent';

/**
 * What a command would do to the board that is drawn: the server's own rules over the state at hand, without permissions.
 * Null when nothing would change, as after the command's event has come already.
 */
export function planBoardIntent(state: BoardState, intent: BoardIntent | CardIntent, actor: Actor): BoardIntentPlan {
  switch (intent.kind) {
    case 'updateBoard':
      return planBoardUpdate({ board: state.board, changes: pickFields(intent), expectedVersion: null });
    case 'archiveBoard':
      return planBoardArchive(state.board, actor.now);
    case 'restoreBoard':
      return planBoardRestore(state.board);
    case 'deleteBoard':
      return planned(null);
    case 'createList':
    case 'renameList':
    case 'setListLimit':
    case 'moveList':
    case 'archiveList':
    case 'restoreList':
    case 'deleteList':
      return planListIntent(state, intent, actor);
    case 'createLabel':
    case 'updateLabel':
    case 'deleteLabel':
      return planLabelIntent(state, intent);
    case 'undo': {
      const plan = planUndo(intent.change, { state, description: null, now: actor.now });
      return plan.ok ? planned(plan.value.change.board) : plan;
    }
    case 'setBoardMember':
    case 'removeBoardMember':
      return planPersonIntent(state, intent);
    case 'copyList':
      return planListCopyIntent(state, intent, actor);
    case 'transferCards':
      return planLeaving(state, intent.cardIds);
    case 'changeCards':
      return planCardsIntent(state, intent, actor);
    default:
      return planCardIntent(state, intent, actor);
  }
}

type Named<Kind extends BoardIntent['kind']> = Extract<BoardIntent, { kind: Kind }>;
type ListIntent = Named<
  'createList' | 'renameList' | 'setListLimit' | 'moveList' | 'archiveList' | 'restoreList' | 'deleteList'
>;

/** `kind` and `boardId` stand beside the fields; a plan compares every key that it is given. */
function pickFields({ title, description, color, background, visibility }: Named<'updateBoard'>): Changes<BoardFields> {
  return { title, description, color, background, visibility };
}

function planListIntent(state: BoardState, intent: ListIntent, actor: Actor): BoardIntentPlan {
  const lists = Object.values(state.lists);
  if (intent.kind === 'createList') {
    if (state.lists[intent.id]) return planned(null);
    const { id, title } = intent;
    return planListCreate({ id, title, neighbourhood: neighbourhoodOf(lists, intent), listCount: lists.length });
  }
  const list = state.lists[intent.listId];
  if (!list) return refused('not_found', 'The list has gone.');
  switch (intent.kind) {
    case 'renameList':
      return planListUpdate(list, { title: intent.title });
    case 'setListLimit':
      return planListUpdate(list, { wipLimit: intent.wipLimit });
    case 'moveList':
      return planListMove(list, neighbourhoodOf(lists, intent, list.id));
    case 'archiveList':
      return planListArchive(list, actor.now);
    case 'restoreList':
      return planListRestore(list);
    case 'deleteList':
      return planListDelete(list);
    default:
      return assertNever(intent);
  }
}

function planLabelIntent(
  state: BoardState,
  intent: Named<'createLabel' | 'updateLabel' | 'deleteLabel'>,
): BoardIntentPlan {
  if (intent.kind === 'createLabel') {
    const { id, name, color } = intent;
    return state.labels[id] ? planned(null) : planLabelCreate({ id, name, color }, Object.keys(state.labels).length);
  }
  const label = state.labels[intent.labelId];
  if (!label) return refused('not_found', 'The label has gone.');
  if (intent.kind === 'deleteLabel') return planLabelDelete(label);
  return planLabelUpdate(label, { name: intent.name, color: intent.color });
}
