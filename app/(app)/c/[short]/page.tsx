import { headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { routes } from '@/components/routes';
import { readPageCaller } from '@/lib/backend/auth/read-page-caller';
import { getRuntime } from '@/lib/backend/get-runtime';
import { findCardPlace } from '@/lib/backend/queries/find-card-place';
import { fromShortId } from '@/lib/domain/short-id';

/** A card's short address leads to wherever the card is today, for those who may see it today. */
export default async function ShortLink({ params }: { params: Promise<{ short: string }> }) {
  const { short } = await params;
  const caller = await readPageCaller(await headers());
  if (!caller) redirect(routes.signIn(routes.shortCard(short)));
  const cardId = fromShortId(short);
  const place = cardId && (await findCardPlace(getRuntime().database, caller.userId, cardId));
  if (!cardId || !place) notFound();
  redirect(routes.card(place.workspaceId, place.boardId, cardId));
}
