import type { ImportReport } from '@/lib/protocol/imports';
import type { Id } from '@/lib/protocol/primitives';
import { cutToBytes, toKeepable, toOneLine } from './bounded-text';
import { MAX_TITLE_BYTES } from './limits';
import type { TrelloExport } from './trello-export';
import type { TrelloMember } from './trello-schemas';

/** A person of the export: an account here, or a name that is shown in its place. */
export interface Person {
  readonly name: string;
  readonly userId: Id | null;
}

export type MatchMember = (member: TrelloMember) => Id | null;

export interface People {
  /** Undefined for an id that nothing in the file explains. */
  readonly find: (id: string | undefined) => Person | undefined;
  /** The board's members, then everybody else who was found. */
  readonly report: () => ImportReport['people'];
}

const NAMELESS = 'Unknown person';

/**
 * Everybody whom the export names. People who left the board are no longer among its members, but the actions that they
 * took still carry their names. Two people of one name are told apart by their user names.
 */
export function planPeople(trello: TrelloExport, matchMember: MatchMember): People {
  const known = new Map<string, TrelloMember>();
  const fromActions = trello.actions.all.flatMap((action) => [action.memberCreator, action.member]);
  for (const member of [...trello.members.all, ...fromActions]) {
    if (member?.id !== undefined && !known.has(member.id)) known.set(member.id, member);
  }
  const homonyms = findHomonyms([...known.values()]);
  const found = new Map<string, Person>();

  const meet = (key: string, member: TrelloMember): Person => {
    const person = found.get(key) ?? { name: nameOf(member, homonyms), userId: matchMember(member) };
    found.set(key, person);
    return person;
  };
  trello.members.all.forEach((member, index) => {
    meet(member.id ?? `without an id ${index}`, member);
  });

  return {
    find: (id) => {
      const member = id === undefined ? undefined : known.get(id);
      return id === undefined || member === undefined ? undefined : meet(id, member);
    },
    report: () => [...found.values()].map(({ name, userId }) => ({ name, matched: userId !== null })),
  };
}

function nameOf(member: TrelloMember, homonyms: ReadonlySet<string>): string {
  const name = plainNameOf(member);
  const username = member.username ? toOneLine(toKeepable(member.username)) : '';
  const full = homonyms.has(name) && username !== '' && username !== name ? `${name} (${username})` : name;
  return cutToBytes(full, MAX_TITLE_BYTES);
}

function plainNameOf(member: TrelloMember): string {
  return toOneLine(toKeepable(member.fullName ?? '')) || toOneLine(toKeepable(member.username ?? '')) || NAMELESS;
}

function findHomonyms(members: readonly TrelloMember[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const name of members.map(plainNameOf)) (seen.has(name) ? twice : seen).add(name);
  return twice;
}
