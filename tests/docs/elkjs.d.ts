/** What the drawings use of elkjs, as it comes back from a layout: its own types leave every coordinate optional. */
declare module 'elkjs/lib/elk.bundled.js' {
  export interface Point {
    readonly x: number;
    readonly y: number;
  }

  interface Size {
    readonly width: number;
    readonly height: number;
  }

  type Options = Readonly<Record<string, string>>;

  /** `Given` are the caller's own fields, which a layout hands back. */
  export type Node<Given> = Given & {
    readonly id: string;
    readonly layoutOptions?: Options;
    readonly children?: readonly Node<Given>[];
  };

  export type Edge<Given> = Given & {
    readonly id: string;
    readonly sources: readonly [string];
    readonly targets: readonly [string];
    readonly labels: readonly [{ readonly text: string } & Size];
  };

  export type PlacedNode<Given> = Given &
    Point &
    Size & { readonly id: string; readonly children?: readonly PlacedNode<Given>[] };

  export type PlacedEdge<Given> = Given & {
    readonly labels: readonly [Point & Size];
    readonly sections: readonly {
      readonly startPoint: Point;
      readonly bendPoints?: readonly Point[];
      readonly endPoint: Point;
    }[];
  };

  export default class ELK {
    layout<NodeGiven, EdgeGiven>(graph: {
      readonly id: string;
      readonly layoutOptions: Options;
      readonly children: readonly Node<NodeGiven>[];
      readonly edges: readonly Edge<EdgeGiven>[];
    }): Promise<
      Size & {
        readonly children: readonly PlacedNode<NodeGiven>[];
        readonly edges: readonly PlacedEdge<EdgeGiven>[];
      }
    >;
  }
}
