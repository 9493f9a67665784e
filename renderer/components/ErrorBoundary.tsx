import { Component, type ReactNode } from 'react'
import { EmptyState } from './EmptyState.tsx'

/** A page that broke: says what happened and what was kept, and offers to load again. Other pages stay usable. */
export class ErrorBoundary extends Component<
  { readonly resetKey: string | number; readonly children: ReactNode },
  { readonly broken: boolean }
> {
  override state = { broken: false }

  static getDerivedStateFromError = (): { readonly broken: boolean } => ({ broken: true })

  override componentDidUpdate(before: { readonly resetKey: string | number }): void {
    if (before.resetKey !== this.props.resetKey && this.state.broken) this.setState({ broken: false })
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children
    return (
      <div role="alert">
        <EmptyState
          title="Trang này gặp lỗi và phải dừng lại"
          text="Mọi việc đã báo «Đã lưu» vẫn còn nguyên trên máy; phần đang nhập dở được giữ ở bản nháp. Hãy tải lại; nếu lỗi lặp lại, hãy đóng và mở lại phần mềm."
          acts={[{ label: 'Tải lại', onPress: () => window.location.reload() }]}
        />
      </div>
    )
  }
}
