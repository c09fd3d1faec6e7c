import { CardDialog } from '@/components/card/card-dialog';

type Props = { params: Promise<{ cardId: string }> };

export default async function CardRoute({ params }: Props) {
  const { cardId } = await params;
  return <CardDialog key={cardId} cardId={cardId} />;
}
