import { activity as words } from '@/components/strings/activity';
import type { ActivityFact, ActivityStatement } from '@/lib/protocol/activity';

/** A piece of a sentence: words, or a fact in its place. */
export type SentencePart = string | ActivityFact;

/** The sentence of a statement with its facts in their places. */
export function sentenceParts({ verb, facts }: ActivityStatement): SentencePart[] {
  return words.sentences[verb]
    .split(/(\{\w+\})/)
    .filter((piece) => piece !== '')
    .map((piece) => (piece.startsWith('{') ? (facts[piece.slice(1, -1)] ?? piece) : piece));
}
