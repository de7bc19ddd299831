import { useId, type ReactNode } from 'react';

/** A part of the comparison under its own heading. */
export function Part({ name, children }: { name: string; children: ReactNode }): ReactNode {
  const heading = useId();
  return (
    <section aria-labelledby={heading}>
      <h2 className="part-name" id={heading} data-part={name} tabIndex={-1}>
        {name}
      </h2>
      <div className="panels">{children}</div>
    </section>
  );
}

/** Ways to the parts. The fragment of the address belongs to the pages, so each moves the focus itself. */
export function PartsList({ names }: { names: readonly string[] }): ReactNode {
  return (
    <nav className="parts" aria-label="Parts of the comparison">
      {names.map((name) => (
        <button key={name} type="button" className="link" onClick={() => goTo(name)}>
          {name}
        </button>
      ))}
    </nav>
  );
}

function goTo(name: string): void {
  const heading = document.querySelector<HTMLElement>(`[data-part="${name}"]`);
  heading?.scrollIntoView();
  heading?.focus({ preventScroll: true });
}
