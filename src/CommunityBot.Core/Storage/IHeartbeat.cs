namespace CommunityBot.Storage;

/// <summary>A trifle that is written to know that writing works.</summary>
public interface IHeartbeat
{
    /// <summary>Writes the moment.</summary>
    void Beat(DateTimeOffset at);
}
