'use client';

import { useEffect, useMemo, useRef } from 'react';
import { useBoardContext } from '@/components/board/board-context';
import { type AppCommand, useCommands } from '@/components/shell/command-registry';
import { ease as words } from '@/components/strings/ease';
import { announce } from '@/components/ui/announcer';
import { type RemoteChange, useRemoteChanges } from '@/lib/browser/hooks/use-changes';
import { spokenChanges } from './spoken-changes-setting';
import { summarizeChanges } from './summarize-changes';

const SPEAK_EVERY_MS = 3_000;

/** Lists the board's own keys, and tells a screen reader now and then what others did. Draws nothing. */
export function BoardEase() {
  useKeyNames();
  useSpokenChanges();
  return null;
}

/** The canvas handles them; they are only named here. */
function useKeyNames() {
  const { canEdit } = useBoardContext();
  useCommands(
    useMemo(() => {
      const key = (keys: string, label: string): AppCommand => ({
        ...{ id: `card.key.${keys}`, group: words.keysGroup, label, keys },
        listedIn: 'sheet',
        run: () => undefined,
      });
      const reading = [key('up', words.keys.walk), key('enter', words.keys.open), key('y', words.keys.copyLink)];
      if (!canEdit) return reading;
      return [
        ...reading,
        key('shift+right', words.keys.carry),
        key('c', words.keys.create),
        key('e', words.keys.edit),
        key('l', words.keys.labels),
        key('a', words.keys.assignees),
        key('d', words.keys.due),
        key('m', words.keys.move),
      ];
    }, [canEdit]),
  );
}

/** One polite sentence for all that came within a few seconds, so that a busy board can be listened to. */
function useSpokenChanges() {
  const { boardId, readBoard } = useBoardContext();
  const isOn = spokenChanges.use();
  const changes = useRemoteChanges(boardId);
  const heard = useRef<RemoteChange | undefined>(undefined);
  const waiting = useRef<RemoteChange[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  useEffect(() => {
    const last = heard.current;
    const fresh = last ? changes.slice(changes.lastIndexOf(last) + 1) : changes;
    heard.current = changes.at(-1) ?? last;
    if (!isOn || fresh.length === 0) return;
    waiting.current.push(...fresh);
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      const sentence = summarizeChanges(waiting.current.splice(0), (userId) => readBoard()?.members[userId]?.name);
      if (sentence) announce(sentence);
    }, SPEAK_EVERY_MS);
  }, [changes, isOn, readBoard]);

  useEffect(
    () => () => {
      clearTimeout(timer.current);
      timer.current = undefined;
      waiting.current = [];
    },
    [],
  );
}
