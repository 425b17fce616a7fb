using CommunityBot.Storage;

namespace CommunityBot.Host.Commands;

/// <summary>What was done at the server itself, for the audit trail; who did it is not known there.</summary>
internal static class CommandAudit
{
    /// <summary>Records it.</summary>
    /// <param name="work">The open transaction.</param>
    /// <param name="ward">Code of the ward; null when it concerns the whole installation.</param>
    /// <param name="act">A stable short word, explained by the text <c>Operations.Act.word</c>.</param>
    /// <param name="detail">What and which days.</param>
    public static void Add(IUnitOfWork work, string? ward, string act, string detail)
    {
        var now = TimeProvider.System.GetUtcNow();
        work.Audit.Add(new AuditEntry { Id = NewId.Next(now), Ward = ward, At = now, Act = act, Detail = detail });
    }
}
