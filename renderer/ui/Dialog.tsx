import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import './dialog.css';

interface Props {
  title: string;
  /** A class beside `dialog`, for one of another shape. */
  look?: string;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
}

/**
 * Over the page, with a heading; Escape and a press outside close it. Whoever shows it is loaded lazily: what it stands on is
 * large.
 */
export function Dialog(props: Props) {
  const { title, look = '', isOpen, onClose, children } = props;
  return (
    <ModalOverlay className="scrim" isOpen={isOpen} isDismissable onOpenChange={(open) => !open && onClose()}>
      <Modal className={`dialog ${look}`}>
        <AriaDialog>
          <Heading slot="title">{title}</Heading>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
