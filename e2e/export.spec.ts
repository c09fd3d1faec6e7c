import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { board as words } from '@/components/strings/board';
import { workspace as workspaceWords } from '@/components/strings/workspace';
import { boardExportSchema } from '@/lib/protocol/board-export';
import { canonicalExport } from '@/lib/testing/export-arbitrary';
import { fillSignIn, tile } from './support/board-screen';
import { expect, test } from './support/fixtures';
import { makeCard, makeTeam } from './support/team';

async function download(page: Page, item: string): Promise<{ path: string; name: string; text: string }> {
  await page.getByRole('button', { name: words.menu }).click();
  const coming = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: item }).click();
  const file = await coming;
  const path = await file.path();
  return { path, name: file.suggestedFilename(), text: await readFile(path, 'utf8') };
}

test('a board leaves as a file and comes back equal; its table is safe to open', async ({ page, stack }) => {
  const team = await makeTeam(stack.member('web-0').url, ['Ida']);
  const cardId = await makeCard(team, '=1+1 "formula", quoted');
  await makeCard(team, 'Plain');
  await team.owner.write('PATCH', `/api/cards/${cardId}`, {
    description: 'Line\nbreak',
    dueAt: '2026-12-01T09:00:00.000Z',
  });
  await team.owner.write('POST', `/api/cards/${cardId}/comments`, { body: 'A word on it' });
  await page.goto(`/sign-in?next=/w/${team.workspaceId}/b/${team.boardId}`);
  await fillSignIn(page, team.owner.email, team.owner.password);
  await expect(tile(page, 'Plain')).toBeVisible({ timeout: 30_000 });

  const csv = await download(page, words.export.csv);
  expect(csv.name).toBe('Proof.csv');
  expect(csv.text.startsWith('\uFEFFNumber,Title,List')).toBe(true);
  expect(csv.text).toContain(`"'=1+1 ""formula"", quoted",To do`);

  const json = await download(page, words.export.json);
  expect(json.name).toBe('Proof.json');
  const exported = boardExportSchema.parse(JSON.parse(json.text));

  await page.goto(`/w/${team.workspaceId}`);
  await page.getByRole('button', { name: workspaceWords.home.import }).click();
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'Proof.json', mimeType: 'application/json', buffer: await readFile(json.path) });
  await page.getByRole('link', { name: workspaceWords.importBoard.open }).click();
  await expect(tile(page, 'Plain')).toBeVisible();
  await page.waitForURL((url) => !url.pathname.endsWith(team.boardId));
  const again = await download(page, words.export.json);
  expect(canonicalExport(boardExportSchema.parse(JSON.parse(again.text)))).toEqual(canonicalExport(exported));
});
