const REGION_ID = 'announcer';

/**
 * Says a sentence to a screen reader without showing it. `assertive` interrupts: for what the person's own key did.
 * `Announcer` must be on the page.
 */
export function announce(message: string, urgency: 'polite' | 'assertive' = 'polite'): void {
  const region = document.getElementById(`${REGION_ID}-${urgency}`);
  if (!region) return;
  // The same sentence twice is spoken twice only when the node is a new one.
  const line = document.createElement('p');
  line.textContent = message;
  region.replaceChildren(line);
}
