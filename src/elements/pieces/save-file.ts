/** How long a file that is being saved is kept in the page's memory, in milliseconds. */
const kept = 30_000;

/** Saves a file under a name. Nothing is put into the page, and the address is gone when the browser has had time to read it. */
export const saveFile = (file: Blob, name: string): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), kept);
};
