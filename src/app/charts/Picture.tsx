import type { ReactNode } from 'react';
import type { Mark, Scene } from './marks.ts';

/** A scene as SVG, one unit to the pixel. `label` says what it shows; the table behind it holds the numbers. */
export function Picture({ scene, label }: { scene: Scene; label: string }): ReactNode {
  return (
    <svg
      className="picture"
      role="img"
      aria-label={label}
      width={scene.width}
      height={scene.height}
      viewBox={`0 0 ${scene.width} ${scene.height}`}
    >
      {scene.marks.map((mark, index) => (
        <Drawn key={index} mark={mark} />
      ))}
    </svg>
  );
}

function Drawn({ mark }: { mark: Mark }): ReactNode {
  switch (mark.kind) {
    case 'rect':
      return (
        <rect
          x={mark.x}
          y={mark.y}
          width={Math.max(0, mark.width)}
          height={Math.max(0, mark.height)}
          rx={mark.radius ?? 0}
          fill={`var(--${mark.fill})`}
          {...(mark.stroke ? { stroke: `var(--${mark.stroke})`, strokeWidth: 1.5 } : {})}
        />
      );
    case 'line':
      return (
        <line
          x1={mark.x1}
          y1={mark.y1}
          x2={mark.x2}
          y2={mark.y2}
          stroke={`var(--${mark.stroke})`}
          strokeWidth={mark.width}
          {...(mark.dash ? { strokeDasharray: mark.dash.join(' ') } : {})}
        />
      );
    case 'circle':
      return (
        <circle
          cx={mark.x}
          cy={mark.y}
          r={mark.radius}
          fill={`var(--${mark.fill})`}
          {...(mark.stroke ? { stroke: `var(--${mark.stroke})`, strokeWidth: 1.5 } : {})}
        />
      );
    case 'text':
      return (
        <text
          x={mark.x}
          y={mark.y}
          fontSize={mark.size}
          fontWeight={mark.weight ?? 400}
          textAnchor={mark.anchor ?? 'start'}
          fill={`var(--${mark.fill})`}
        >
          {mark.text}
        </text>
      );
  }
}
