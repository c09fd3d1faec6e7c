import { expect, it } from 'vitest';
import { fieldsOf, typeWords } from './schema-words';

const words = (schema: Parameters<typeof typeWords>[0]) =>
  typeWords(schema)
    .map(({ text }) => text)
    .join('');

it.each([
  [{ $ref: '#/components/schemas/Card' }, 'Card'],
  [{ type: 'array', items: { $ref: '#/components/schemas/Card' } }, 'Card[]'],
  [{ anyOf: [{ $ref: '#/components/schemas/Timestamp' }, { type: 'null' }] }, 'Timestamp or null'],
  [{ type: 'string', const: 'event' }, '"event"'],
  [{ type: 'string', enum: ['link', 'file'] }, '"link" | "file"'],
  [{ exclusiveMinimum: 0, allOf: [{ $ref: '#/components/schemas/Seq' }] }, 'Seq'],
  [{ type: 'object', additionalProperties: { type: 'integer' } }, 'by name: integer'],
  [{ type: ['string', 'null'] }, 'string or null'],
  [{}, 'anything'],
])('%j reads as %s', (schema, expected) => {
  expect(words(schema)).toBe(expected);
});

it('a name leads to its place on the page', () => {
  expect(typeWords({ $ref: '#/components/schemas/Card' })).toEqual([{ text: 'Card', target: 'schema-Card' }]);
});

it('fields tell which must be there, and what is inside those without a name', () => {
  const inner = { type: 'object', properties: { code: { type: 'string' } }, required: ['code'] };
  const fields = fieldsOf({
    type: 'object',
    properties: { list: { type: 'array', items: inner }, note: { type: 'string' } },
  });
  expect(fields).toMatchObject([
    { name: 'list', required: false, fields: [{ name: 'code', required: true }] },
    { name: 'note', fields: [] },
  ]);
});
