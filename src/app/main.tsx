/** Takes over the static opening page once its figures are here. The page can be read before, and without. */
import { createRoot, hydrateRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { loadOpeningResult } from './opening-result.ts';

const page = document.getElementById('page')!;
const address = document.querySelector<HTMLMetaElement>('meta[name="opening-result"]')!.content;

void import('./styles/fonts.css');

try {
  const comparison = await loadOpeningResult(address);
  const app = <App comparison={comparison} />;
  if (page.firstElementChild === null) createRoot(page).render(app);
  else hydrateRoot(page, app);
} catch (error) {
  createRoot(document.getElementById('notice')!).render(<p className="fault">{(error as Error).message}</p>);
}
