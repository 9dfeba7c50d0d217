// Lets the pure packages hash with what Node has. Asked for where many bytes are hashed; asking twice does nothing.
import { hash } from 'node:crypto';
import { useSha256 } from '@clausemark/control';

let done = false;

export function useNodeHashes(): void {
  if (!done) useSha256((input) => hash('sha256', input));
  done = true;
}
