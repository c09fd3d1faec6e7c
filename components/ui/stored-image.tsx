type StoredImageProps = { src: string; alt: string; className: string; onError?: () => void };

/** A picture out of the file store. */
export function StoredImage({ alt, ...rest }: StoredImageProps) {
  // biome-ignore lint/performance/noImgElement: a stored file under permission; an optimizer could not read it
  return <img {...rest} alt={alt} loading="lazy" decoding="async" draggable={false} />;
}
