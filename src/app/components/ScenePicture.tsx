import type { ReactNode } from 'react';
import type { Scene } from '../charts/marks.ts';
import { Picture } from '../charts/Picture.tsx';
import { useWidth } from '../charts/useWidth.ts';

/** A scene laid out anew for the width it gets. */
export function ScenePicture({
  sceneAt,
  label,
}: {
  sceneAt: (width: number) => Scene;
  label: string;
}): ReactNode {
  const [box, width] = useWidth();
  return (
    <div ref={box} className="scene-box">
      {width > 0 && <Picture scene={sceneAt(width)} label={label} />}
    </div>
  );
}
