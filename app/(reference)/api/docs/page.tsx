import type { Metadata } from 'next';
import { connection } from 'next/server';
import { describeReference } from '@/components/reference/describe-reference';
import { ReferencePage } from '@/components/reference/reference-page';
import { reference } from '@/components/strings/reference';
import { getConfig } from '@/lib/backend/config/get-config';

export const metadata: Metadata = { title: reference.title };

export default async function Reference() {
  await connection();
  return <ReferencePage {...describeReference(getConfig())} />;
}
