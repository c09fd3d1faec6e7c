import { useParams } from 'next/navigation';
import { useEffect, useState } from 'react';
import { useCardTile } from '@/lib/browser/hooks/use-streams';
import type { CardTile } from '@/lib/protocol/things';
import { useBoardContext } from '../board-context';

/** The card that commands by name are about: the open one, else the one on which the focus was last. */
export function useCurrentCard(): CardTile | undefined {
  const { boardId } = useBoardContext();
  const [focused, setFocused] = useState('');
  const { cardId } = useParams<{ cardId?: string }>();
  useEffect(() => {
    function handleFocus({ target }: FocusEvent) {
      const tile = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-card-id]') : null;
      if (tile?.dataset['cardId']) setFocused(tile.dataset['cardId']);
    }
    document.addEventListener('focusin', handleFocus);
    return () => document.removeEventListener('focusin', handleFocus);
  }, []);
  return useCardTile(boardId, cardId ?? focused);
}
