/** Takes over the static opening page once its figures are here. The page can be read before, and without. */
import { createRoot, hydrateRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { addressOf, loadComparison } from './committed-result.ts';

void import('./styles/fonts.css');

try {
  const opening = await loadComparison(addressOf('opening'));
  const page = document.getElementById('page')!;
  if (page.firstElementChild === null) createRoot(page).render(<App opening={opening} />);
  else hydrateRoot(page, <App opening={opening} />);
} catch (error) {
  const notice = <p className="fault">{error instanceof Error ? error.message : String(error)}</p>;
  createRoot(document.getElementById('notice')!).render(notice);
}
