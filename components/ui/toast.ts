import type { ExternalToast, toast as Sonner } from 'sonner';

type Show = (sonner: typeof Sonner) => void;

let sonner: typeof Sonner | undefined;
const waiting: Show[] = [];

/** Shows what waited, in its order, and from now on everything at once. Called when the toaster is on the page. */
export function openToasts(shown: typeof Sonner): void {
  sonner = shown;
  for (const show of waiting.splice(0)) show(shown);
}

function say(show: Show): void {
  if (sonner) show(sonner);
  else waiting.push(show);
}

/** Short messages at the edge of the page. What shows them is fetched after the page itself; until it is there they wait. */
export const toast = {
  message: (title: string, options?: ExternalToast) => say((shown) => shown.message(title, options)),
  success: (title: string, options?: ExternalToast) => say((shown) => shown.success(title, options)),
  info: (title: string, options?: ExternalToast) => say((shown) => shown.info(title, options)),
  error: (title: string, options?: ExternalToast) => say((shown) => shown.error(title, options)),
  dismiss: (id: string) => say((shown) => shown.dismiss(id)),
};
