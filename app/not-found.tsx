import { NotFoundPage } from '@/components/shell/plain-pages';

export default function NotFound() {
  return <NotFoundPage />;
}
