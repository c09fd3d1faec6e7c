'use client';

import { createContext, lazy, type ReactNode, Suspense, useContext, useState } from 'react';
import type { TransferRequest } from './transfer-request';

const TransferDialog = lazy(() => import('./transfer-dialog').then((module) => ({ default: module.TransferDialog })));

const Context = createContext<((request: TransferRequest) => void) | null>(null);

/** Asks where cards shall go, and sends them there. */
export function useTransferCards(): (request: TransferRequest) => void {
  const value = useContext(Context);
  if (!value) throw new Error('useTransferCards is used outside a board.');
  return value;
}

/** Holds the one dialog that tiles, the open card, the selection and the palette ask for. */
export function TransferProvider({ children }: { children: ReactNode }) {
  const [request, setRequest] = useState<TransferRequest | null>(null);
  return (
    <Context.Provider value={setRequest}>
      {children}
      {request ? (
        <Suspense fallback={null}>
          <TransferDialog request={request} onClose={() => setRequest(null)} />
        </Suspense>
      ) : null}
    </Context.Provider>
  );
}
