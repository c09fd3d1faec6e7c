import { NotFoundPage } from '@/components/plain-pages/not-found-page';

export default function NotFound() {
  return <NotFoundPage />;
}
