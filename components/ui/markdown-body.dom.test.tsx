import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { MarkdownBody } from './markdown-body';

afterEach(cleanup);

it('draws GitHub-flavoured Markdown', () => {
  const { container } = render(<MarkdownBody text={'**bold**\n\n- [x] packed\n\n| a |\n| - |\n| 1 |'} />);
  expect(container.querySelector('strong')?.textContent).toBe('bold');
  expect(container.querySelector('td')?.textContent).toBe('1');
  expect(screen.getByRole('checkbox', { name: 'Done' })).toHaveProperty('disabled', true);
});

it.each([
  '<script>window.hacked = true</script>',
  '<img src=x onerror="window.hacked = true">',
  '<a href="javascript:window.hacked = true">go</a>',
  '[go](javascript:window.hacked=true)',
  '[go](data:text/html;base64,PHNjcmlwdD4=)',
  '<style>body { display: none }</style>',
  '<iframe src="https://example.com"></iframe>',
  '<form action="https://example.com"><input name="password"></form>',
])('makes %s harmless', (text) => {
  const { container } = render(<MarkdownBody text={text} />);
  expect(container.querySelector('script, style, iframe, form, img, [onerror], input:not([type=checkbox])')).toBeNull();
  for (const link of container.querySelectorAll('a')) expect(link.getAttribute('href')).toMatch(/^https?:/);
});

it('opens links without telling them where they came from', () => {
  render(<MarkdownBody text="[docs](https://example.com/docs)" />);
  const link = screen.getByRole('link', { name: 'docs' });
  expect(link.getAttribute('href')).toBe('https://example.com/docs');
  expect(link.getAttribute('rel')).toContain('noopener');
  expect(link.getAttribute('target')).toBe('_blank');
});

it('shows a picture from elsewhere as a link, so that its host learns of no reader', () => {
  const { container } = render(<MarkdownBody text="![a cat](https://example.com/cat.png)" />);
  expect(container.querySelector('img')).toBeNull();
  expect(screen.getByRole('link', { name: 'a cat' }).getAttribute('href')).toBe('https://example.com/cat.png');
});

it('tells on which line a task was ticked, where somebody listens', () => {
  const ticked: [number, boolean][] = [];
  const text = 'Intro\n\n- [ ] one\n  - [x] two\n\n> - [ ] three';
  render(<MarkdownBody text={text} onTask={(line, done) => ticked.push([line, done])} />);
  for (const box of screen.getAllByRole('checkbox')) box.click();
  expect(ticked).toEqual([
    [3, true],
    [4, false],
    [6, true],
  ]);
});
