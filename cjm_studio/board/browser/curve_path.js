/** A line through points that never overshoots them: monotone cubic, one piece for each pair of points. */

/**
 * @param {{x: number, y: number}[]} points from left to right
 * @returns {string[]} path data, one for each pair of neighbours
 */
export function monotonePieces(points) {
  const slopes = points.slice(1).map((point, i) => (point.y - points[i].y) / (point.x - points[i].x || 1));
  const tangents = points.map((_, i) => tangent(slopes[i - 1], slopes[i]));
  return points.slice(1).map((end, i) => {
    const start = points[i];
    const third = (end.x - start.x) / 3;
    return `M${start.x} ${start.y}C${start.x + third} ${start.y + third * tangents[i]} ` +
      `${end.x - third} ${end.y - third * tangents[i + 1]} ${end.x} ${end.y}`;
  });
}

function tangent(before, after) {
  if (before === undefined) return after ?? 0;
  if (after === undefined) return before;
  if (before * after <= 0) return 0;
  return (2 * before * after) / (before + after);
}

/** The area between a line and a level. @param {string[]} pieces */
export function areaTo(level, points, pieces) {
  if (points.length < 2) return "";
  const joined = pieces.map((piece, i) => (i ? piece.slice(piece.indexOf("C")) : piece)).join("");
  return `${joined}L${points.at(-1).x} ${level}L${points[0].x} ${level}Z`;
}

/** Line dashes by how sure we are: solid measured or observed, dashed reported, dotted assumed. */
export function dashes(level, width) {
  if (level === "reported") return { "stroke-dasharray": `${2.6 * width} ${1.7 * width}`, "stroke-linecap": "butt" };
  if (level === "measured" || level === "observed") return { "stroke-linecap": "round" };
  return { "stroke-dasharray": `0.1 ${2 * width}`, "stroke-linecap": "round" };
}
