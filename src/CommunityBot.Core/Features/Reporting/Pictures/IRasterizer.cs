namespace CommunityBot.Features.Reporting.Pictures;

/// <summary>Turns drawings into pictures that every chat can show.</summary>
public interface IRasterizer
{
    /// <summary>The drawing as a PNG, in its own size; null when this machine cannot draw.</summary>
    /// <param name="svg">A whole SVG document.</param>
    Task<byte[]?> ToPng(string svg);
}
