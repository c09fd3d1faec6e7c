import type { Metadata } from 'next';
import { SearchPage } from '@/components/search/search-page';
import { search } from '@/components/strings/search';

export const metadata: Metadata = { title: search.title };

export default async function Search({ params }: { params: Promise<{ workspaceId: string }> }) {
  return <SearchPage workspaceId={(await params).workspaceId} />;
}
