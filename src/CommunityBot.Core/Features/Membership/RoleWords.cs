using CommunityBot.Messaging;
using CommunityBot.Storage;

namespace CommunityBot.Features.Membership;

/// <summary>Words people type for roles.</summary>
internal static class RoleWords
{
    /// <summary>The role, or null when the word names none.</summary>
    public static Role? Parse(string text) => string.Concat(VietnameseText.Fold(text).Where(char.IsLetter)) switch
    {
        "nguoidan" or "dan" or "resident" => Role.Resident,
        "tinhnguyen" or "tinhnguyenvien" or "tnv" or "volunteer" or "thanhvien" => Role.Volunteer,
        "lanhdao" or "leader" or "ld" => Role.Leader,
        "quantri" or "admin" or "qt" => Role.Admin,
        _ => null,
    };
}
