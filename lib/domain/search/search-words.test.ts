import { expect, it } from 'vitest';
import { excerptOf, markHits } from './excerpt';
import { toTextQuery } from './search-words';

it('asks for every word by its beginning, and for a word with signs as it stands or by its parts', () => {
  expect(toTextQuery('fix log')).toBe("'fix':* & 'log':*");
  expect(toTextQuery('ana@example.com')).toBe("('ana@example.com':* | ('ana':* & 'example':* & 'com':*))");
  expect(toTextQuery(' Größe  日本 ')).toBe("'Größe':* & '日本':*");
});

it('lets no sign of the question language through', () => {
  expect(toTextQuery("it's \\' | !")).toBe("('it s':* | ('it':* & 's':*))");
  expect(toTextQuery('& | ! () <->')).toBeNull();
});

const shown = (parts: ReturnType<typeof markHits>) =>
  parts.map(({ text, isHit }) => (isHit ? `[${text}]` : text)).join('');

it('tells the words that begin with what was typed apart from what stands around them, whatever the text holds', () => {
  expect(shown(markHits('Use <b>bold</b> or Boldly, not unbold', 'bold'))).toBe(
    'Use <b>[bold]</b> or [Boldly], not unbold',
  );
  expect(shown(markHits('Größe (GRÖSSE) größer', 'größ'))).toBe('[Größe] (GRÖSSE) [größer]');
  expect(shown(markHits('C++ and .*', '.*'))).toBe('C++ and .*');
});

it('cuts a long text around the first word that was found, between words', () => {
  const long = `${'before '.repeat(40)}needle ${'after '.repeat(60)}`;
  const excerpt = shown(excerptOf(long, 'need'));
  expect(excerpt).toMatch(/^…(before )+\[needle\]( after)+…$/);
  expect(excerpt.length).toBeLessThan(220);
  expect(shown(excerptOf('short\n\ntext', 'text'))).toBe('short [text]');
  expect(shown(excerptOf('x'.repeat(500), 'other')).length).toBeLessThan(220);
});
