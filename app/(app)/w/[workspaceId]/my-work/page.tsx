import type { Metadata } from 'next';
import { MyWorkPage } from '@/components/overview/my-work-page';
import { overview } from '@/components/strings/overview';

export const metadata: Metadata = { title: overview.myWork.title };

export default function MyWork() {
  return <MyWorkPage />;
}
