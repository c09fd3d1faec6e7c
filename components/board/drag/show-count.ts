import { pointerOutsideOfPreview } from '@atlaskit/pragmatic-drag-and-drop/element/pointer-outside-of-preview';
import { setCustomNativeDragPreview } from '@atlaskit/pragmatic-drag-and-drop/element/set-custom-native-drag-preview';
import { board as words } from '@/components/strings/board';

type SetDragImage = Parameters<typeof setCustomNativeDragPreview>[0]['nativeSetDragImage'];

/** Several cards in the hand look like a number beside the pointer, since the browser can carry the picture of one only. */
export function showCount(nativeSetDragImage: SetDragImage, count: number): void {
  setCustomNativeDragPreview({
    nativeSetDragImage,
    getOffset: pointerOutsideOfPreview({ x: '12px', y: '8px' }),
    render({ container }) {
      const badge = document.createElement('div');
      badge.className = 'rounded-lg bg-accent px-3 py-2 text-base font-medium text-on-accent';
      badge.textContent = words.selection.cards(count);
      container.append(badge);
    },
  });
}
