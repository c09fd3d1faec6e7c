import { v7 as uuid } from 'uuid';
import type { Board, CardBody, CardTile, Comment, Label, List, Member } from '@/lib/protocol/things';

/** Factories of whole, valid things for tests; name only what the test is about. */

const AT = '2026-11-24T09:00:00.000Z';

export function makeBoard(fields: Partial<Board> = {}): Board {
  return {
    id: uuid(),
    workspaceId: uuid(),
    title: 'A board',
    description: '',
    color: 'blue',
    background: 'plain',
    visibility: 'workspace',
    archivedAt: null,
    createdAt: AT,
    version: 1,
    ...fields,
  };
}

export function makeList(fields: Partial<List> = {}): List {
  return { id: uuid(), title: 'A list', position: 'a0', wipLimit: null, archivedAt: null, ...fields };
}

export function makeTile(fields: Partial<CardTile> = {}): CardTile {
  return {
    id: uuid(),
    listId: uuid(),
    number: 1,
    title: 'A card',
    position: 'a0',
    labelIds: [],
    assigneeIds: [],
    assigneeNames: [],
    startAt: null,
    dueAt: null,
    dueDone: false,
    archivedAt: null,
    hasDescription: false,
    commentCount: 0,
    attachmentCount: 0,
    checklistDone: 0,
    checklistTotal: 0,
    cover: null,
    version: 1,
    createdAt: AT,
    ...fields,
  };
}

export function makeBody(fields: Partial<CardBody> = {}): CardBody {
  return { id: uuid(), boardId: uuid(), description: '', version: 1, createdAt: AT, createdById: null, ...fields };
}

export function makeComment(fields: Partial<Comment> = {}): Comment {
  return {
    id: uuid(),
    authorId: uuid(),
    authorName: null,
    body: 'A comment',
    version: 1,
    createdAt: AT,
    editedAt: null,
    deletedAt: null,
    ...fields,
  };
}

export function makeLabel(fields: Partial<Label> = {}): Label {
  return { id: uuid(), name: 'A label', color: 'green', ...fields };
}

export function makeMember(fields: Partial<Member> = {}): Member {
  return { userId: uuid(), name: 'Ana', color: 'teal', role: 'member', ...fields };
}
