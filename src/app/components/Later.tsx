import { Suspense, useSyncExternalStore, type ReactNode } from 'react';
import { Fault } from './Fault.tsx';

/** What is left out of the static page and loaded after it: `waiting` until then, a message if it cannot be had. */
export function Later({ waiting, children }: { waiting: ReactNode; children: ReactNode }): ReactNode {
  const live = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  if (!live) return waiting;
  return (
    <Fault message="This part of the page could not be loaded. Reload the page to try again.">
      <Suspense fallback={waiting}>{children}</Suspense>
    </Fault>
  );
}

function never(): () => void {
  return () => undefined;
}
