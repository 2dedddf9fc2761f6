import type { OpenPaper } from './open-paper.ts';

/** Opens a picture that is already here. */
export async function openPicture(content: Blob): Promise<OpenPaper> {
  const picture = await createImageBitmap(content);
  return {
    pages: 1,
    async draw(canvas, { width, turn, density }) {
      const isLying = turn % 180 !== 0;
      const [across, down] = isLying ? [picture.height, picture.width] : [picture.width, picture.height];
      // More dots than the picture has would show nothing more.
      const scale = Math.min((width * density) / across, 1);
      canvas.width = Math.max(1, Math.round(across * scale));
      canvas.height = Math.max(1, Math.round(down * scale));
      const pen = canvas.getContext('2d')!;
      pen.translate(canvas.width / 2, canvas.height / 2);
      pen.rotate((turn * Math.PI) / 180);
      pen.drawImage(picture, (-picture.width * scale) / 2, (-picture.height * scale) / 2, picture.width * scale, picture.height * scale);
    },
    words: async () => '',
    close: () => picture.close(),
  };
}
