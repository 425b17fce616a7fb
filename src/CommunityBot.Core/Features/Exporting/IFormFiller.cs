namespace CommunityBot.Features.Exporting;

/// <summary>Fills the province's form.</summary>
public interface IFormFiller
{
    /// <summary>The filled form as an <c>.xlsx</c> file.</summary>
    byte[] Fill(FormData data);
}
