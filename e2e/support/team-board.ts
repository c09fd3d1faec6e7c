import type { BrowserContext, Page } from '@playwright/test';
import { column, expectLive, fillSignIn } from './board-screen';
import { expect } from './fixtures';
import type { Team } from './team';

/** The first page of a stack compiles nothing, but warms everything up. */
const FIRST_PAGE_MS = 30_000;

/** Signs a person of the team in and opens the team's board, live. */
export async function openTeamBoard(context: BrowserContext, team: Team, person = 0): Promise<Page> {
  const page = await context.newPage();
  const { email = '', password = '' } = team.people[person] ?? {};
  await page.goto(`/sign-in?next=/w/${team.workspaceId}/b/${team.boardId}`);
  await fillSignIn(page, email, password);
  await expect(column(page, 'To do')).toBeVisible({ timeout: FIRST_PAGE_MS });
  await expectLive(page);
  return page;
}
