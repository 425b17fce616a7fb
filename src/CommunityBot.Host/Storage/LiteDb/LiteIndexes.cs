using CommunityBot.Storage;
using LiteDB;

namespace CommunityBot.Host.Storage.LiteDb;

/// <summary>Collections that are searched by more than their key.</summary>
internal static class LiteIndexes
{
    /// <summary>Makes the indexes that are missing.</summary>
    public static void Ensure(LiteDatabase database)
    {
        Index<GroupDocument>(nameof(GroupDocument.Chat));
        Index<Member>(nameof(Member.Ward));
        Index<Member>(nameof(Member.Role));
        Index<IdentityDocument>(nameof(IdentityDocument.MemberId));
        Index<WrongCode>(nameof(WrongCode.Who));
        Index<HandledUpdate>(nameof(HandledUpdate.At));
        Index<LogDocument>(nameof(LogDocument.ByDay), nameof(LogDocument.ByMember), nameof(LogDocument.ByMemberDay));
        Index<OutboxDocument>(nameof(OutboxDocument.Waiting), nameof(OutboxDocument.Dead), nameof(OutboxDocument.ByChat));
        Index<Browser>(nameof(Browser.ChatId));

        void Index<T>(params ReadOnlySpan<string> fields)
        {
            foreach (var field in fields) database.GetCollection<T>().EnsureIndex(field, "$." + field);
        }
    }
}
