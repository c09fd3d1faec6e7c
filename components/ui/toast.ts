import type { ExternalToast } from 'sonner';

type Say = (title: string, options?: ExternalToast) => unknown;

/** What is used of Sonner. */
export interface ToastHost {
  message: Say;
  success: Say;
  info: Say;
  error: Say;
  dismiss: (id: string) => unknown;
}

type Show = (host: ToastHost) => void;

let host: ToastHost | undefined;
const waiting: Show[] = [];

/** Shows what waited, in its order, and from now on everything at once. Called when the toaster is on the page. */
export function openToasts(opened: ToastHost): void {
  host = opened;
  for (const show of waiting.splice(0)) show(opened);
}

function say(show: Show): void {
  if (host) show(host);
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
