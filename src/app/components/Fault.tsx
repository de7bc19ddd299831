import { Component, type ReactNode } from 'react';

/** Shows a message in place of a part that failed, and leaves the rest of the page standing. */
export class Fault extends Component<{ message: string; children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <p className="fault" role="alert">
        {this.props.message}
      </p>
    );
  }
}
