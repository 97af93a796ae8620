/** A PDF made on the spot: pages with a box each, so that nothing has to be committed. */

export function makePdf(...pages: string[]): Buffer {
  const kids = pages.map((_, n) => `${3 + 2 * n} 0 R`).join(" ");
  const bodies = ["<< /Type /Catalog /Pages 2 0 R >>", `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`];
  pages.forEach((drawing, n) => bodies.push(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 360 216] /Contents ${4 + 2 * n} 0 R >>`, `<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`));
  let text = "%PDF-1.7\n";
  const places = bodies.map((body, n) => {
    const place = text.length;
    text += `${n + 1} 0 obj\n${body}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  const size = bodies.length + 1;
  return Buffer.from(`${text}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`, "latin1");
}
