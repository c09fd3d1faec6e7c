import type { WholeBoard } from '@/lib/domain/import/import-plan';
import type { Id } from '@/lib/protocol/primitives';
import type { Role } from '@/lib/protocol/roles';
import { APP_BOARD } from './app-board';
import { type DemoPlanning, planDemoBoard } from './plan-demo-board';
import { RETREAT_BOARD } from './retreat-board';
import { WEBSITE_BOARD } from './website-board';

export interface DemoWorkspacePlan {
  readonly workspace: { readonly id: Id; readonly name: string; readonly createdAt: string };
  readonly members: readonly { readonly userId: Id; readonly role: Role }[];
  readonly boards: readonly WholeBoard[];
}

/**
 * What a first start shows: a team of four, one busy board, one small and one nearly empty, with due dates around now.
 * Pure: the same time, ids and people give the same plan. `newId` must ascend, so that rows of one moment keep their order.
 */
export function demoWorkspacePlan(planning: DemoPlanning): DemoWorkspacePlan {
  const { newId, people } = planning;
  const workspace = { id: newId(), name: 'Wayfold' };
  const boards = [APP_BOARD, RETREAT_BOARD, WEBSITE_BOARD].map((content) => planDemoBoard(content, planning));
  const [createdAt = planning.now] = boards.map(({ board }) => board.createdAt).sort();
  return {
    workspace: { ...workspace, createdAt },
    members: [
      { userId: people.ana.userId, role: 'owner' },
      { userId: people.bo.userId, role: 'admin' },
      { userId: people.chi.userId, role: 'member' },
      { userId: people.dev.userId, role: 'member' },
    ],
    boards,
  };
}
