import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COLORS } from '@/lib/protocol/colors';
import { contrast, distanceSeen, type Oklch, over, toLinearRgb, VISIONS } from './color-math';

const TEXT = 4.5;
const SHAPE = 3;
// Ten colours cannot be farther apart than this under all four visions; 0.02 is just noticeable.
const APART = 0.075;

type Theme = 'light' | 'dark';
const tokens = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');
const tints = readFileSync(new URL('tints.css', import.meta.url), 'utf8');

function parse(text: string): Oklch {
  const parts = /^oklch\(([\d.]+) ([\d.]+) ([\d.]+)(?: \/ ([\d.]+))?\)$/.exec(text.trim());
  if (!parts) throw new Error(`not a plain oklch() colour: ${text}`);
  const [, l, c, h, alpha] = parts;
  return { l: Number(l), c: Number(c), h: Number(h), alpha: alpha === undefined ? 1 : Number(alpha) };
}

function read(css: string, name: string, theme: Theme): Oklch {
  const value = new RegExp(`--${name}: ([^;]+);`).exec(css)?.[1];
  if (!value) throw new Error(`no token --${name}`);
  const pair = /^light-dark\((oklch\([^)]*\)), (oklch\([^)]*\))\)$/.exec(value);
  return parse((theme === 'light' ? pair?.[1] : pair?.[2]) ?? value);
}

const token = (name: string, theme: Theme) => read(tokens, name, theme);
const solid = (name: string, theme: Theme) => toLinearRgb(token(name, theme));

function tint(color: string, name: string, theme: Theme) {
  const start = tints.indexOf(`[data-color="${color}"] {`);
  if (start < 0) throw new Error(`no tint for ${color}`);
  return toLinearRgb(read(tints.slice(start, tints.indexOf('}', start)), name, theme));
}

describe.each<Theme>(['light', 'dark'])('%s theme', (theme) => {
  const grounds = ['canvas', 'surface', 'sunken', 'raised'];

  it.each(
    grounds.flatMap((ground) => ['ink', 'ink-2', 'ink-3', 'accent-ink', 'danger-ink'].map((ink) => [ink, ground])),
  )('%s is readable on %s, also where the pointer is', (ink, ground) => {
    const below = solid(ground as string, theme);
    const hovered = over(token('hover', theme), below);
    expect(contrast(solid(ink as string, theme), below)).toBeGreaterThanOrEqual(TEXT);
    expect(contrast(solid(ink as string, theme), hovered)).toBeGreaterThanOrEqual(TEXT);
  });

  it.each([
    ['on-accent', 'accent'],
    ['on-accent', 'accent-hover'],
    ['on-danger', 'danger'],
    ['on-danger', 'danger-hover'],
    ['accent-ink', 'accent-soft'],
    ['danger-ink', 'danger-soft'],
    ['warn-ink', 'warn-soft'],
    ['ok-ink', 'ok-soft'],
    ['on-tooltip', 'tooltip'],
  ])('%s is readable on %s', (ink, ground) => {
    expect(contrast(solid(ink, theme), solid(ground, theme))).toBeGreaterThanOrEqual(TEXT);
  });

  it.each(['canvas', 'surface', 'sunken', 'raised'])('borders of inputs and focus rings stand out on %s', (ground) => {
    expect(contrast(solid('line-control', theme), solid(ground, theme))).toBeGreaterThanOrEqual(SHAPE);
    expect(contrast(solid('focus', theme), solid(ground, theme))).toBeGreaterThanOrEqual(SHAPE);
  });

  it.each(COLORS)('text is readable on %s and on its soft shade', (color) => {
    expect(contrast(tint(color, 'on-tint', theme), tint(color, 'tint', theme))).toBeGreaterThanOrEqual(TEXT);
    expect(contrast(tint(color, 'tint-ink', theme), tint(color, 'tint-soft', theme))).toBeGreaterThanOrEqual(TEXT);
  });

  it.each(Object.entries(VISIONS))('the ten colours stay apart with %s', (_, vision) => {
    const near = COLORS.flatMap((one, index) =>
      COLORS.slice(index + 1).flatMap((other) => {
        const distance = distanceSeen(vision, tint(one, 'tint', theme), tint(other, 'tint', theme));
        return distance < APART ? [`${one} and ${other}: ${distance.toFixed(3)}`] : [];
      }),
    );
    expect(near).toEqual([]);
  });
});
